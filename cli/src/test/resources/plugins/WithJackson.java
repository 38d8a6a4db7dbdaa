import com.fasterxml.jackson.databind.ObjectMapper;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.io.IOException;
import java.util.List;

/** Reads its version by Jackson, and says whose Jackson that was. */
public class WithJackson implements Plugin {
  private final ObjectMapper mapper = new ObjectMapper();

  public String id() {
    return "with-jackson";
  }

  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  public String version() {
    try {
      double version = mapper.readTree("{\"version\": 2.5}").get("version").asDouble();
      return version + " by " + mapper.getClass().getClassLoader().getName();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<Provider<?>> providers() {
    return List.of();
  }
}
