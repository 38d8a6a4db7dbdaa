package io.notional.files.results;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file system like the default one, which fails the n-th time that something is written or moved,
 * as a full disk does. Paths are wrapped, so that everything done with them comes by.
 */
final class FailingPaths extends FileSystemProvider {
  private final FileSystem system = new Wrapped();
  private final FileSystem real;
  private final Trouble trouble;
  private int left;

  private FailingPaths(FileSystem real, int failAt, Trouble trouble) {
    this.real = real;
    this.left = failAt;
    this.trouble = trouble;
  }

  /** What happens before something is written or moved. */
  interface Trouble {
    /** May throw in place of what was to be done with the path. */
    void at(Path path) throws IOException;
  }

  /** The same place on a file system that fails at a write or move, the first being number 1. */
  static Path of(Path path, int failAt) {
    return of(
        path,
        failAt,
        failing -> {
          throw new FileSystemException(failing.toString(), null, "No space left on device");
        });
  }

  /** The same place on a file system that has trouble at a write or move. */
  static Path of(Path path, int at, Trouble trouble) {
    return new FailingPaths(path.getFileSystem(), at, trouble).wrap(path);
  }

  private void step(Path path) throws IOException {
    left--;
    if (left == 0) {
      trouble.at(path);
    }
  }

  private Path wrap(Path path) {
    return path == null
        ? null
        : (Path)
            Proxy.newProxyInstance(
                FailingPaths.class.getClassLoader(),
                new Class<?>[] {Path.class, Real.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("getFileSystem")) {
                    return system;
                  }
                  if (method.getName().equals("real")) {
                    return path;
                  }
                  return answer(path, method, arguments);
                });
  }

  private Object answer(Path path, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < unwrapped.length; i++) {
      unwrapped[i] = unwrapped[i] instanceof Real wrapped ? wrapped.real() : unwrapped[i];
    }
    try {
      Object result = method.invoke(path, unwrapped);
      return result instanceof Path other ? wrap(other) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Path real(Path path) {
    return path instanceof Real wrapped ? wrapped.real() : path;
  }

  private FileSystemProvider provider() {
    return real.provider();
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    step(path);
    return provider().newOutputStream(real(path), options);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    step(path);
    return provider().newByteChannel(real(path), options, attributes);
  }

  /** Of files without content alone, which need no space. */
  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return provider().newFileChannel(real(path), options, attributes);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    step(target);
    provider().move(real(source), real(target), options);
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    step(path);
    provider().createDirectory(real(path), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    provider().delete(real(path));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = provider().newDirectoryStream(real(path), filter)) {
      all.forEach(entry -> entries.add(wrap(entry)));
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return entries.iterator();
      }

      @Override
      public void close() {
        // the list needs none
      }
    };
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    provider().checkAccess(real(path), modes);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return provider().readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return provider().readAttributes(real(path), names, options);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return provider().getFileAttributeView(real(path), type, options);
  }

  @Override
  public String getScheme() {
    return "failing";
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return provider().isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return provider().isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return provider().getFileStore(real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new UnsupportedOperationException("nothing is copied");
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException("no attribute is set");
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException("there is one already");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return wrap(provider().getPath(uri));
  }

  /** A path that stands for another. */
  private interface Real {
    Path real();
  }

  /** Everything but its provider is that of the real one. */
  private final class Wrapped extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return FailingPaths.this;
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException("the real one stays open");
    }

    @Override
    public boolean isOpen() {
      return real.isOpen();
    }

    @Override
    public boolean isReadOnly() {
      return real.isReadOnly();
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      return real.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException("nothing is watched");
    }
  }
}
