package io.notional.columnar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Parquet files by DuckDB. */
final class DuckDb {
  private static final Map<String, String> TYPES =
      Map.of("DATE", "DATE", "VARCHAR", "TEXT", "DOUBLE", "NUMBER", "INTEGER", "INTEGER");

  private DuckDb() {}

  static Frame read(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet('" + file + "')")) {
      ResultSetMetaData about = rows.getMetaData();
      List<Frame.Series> columns = new ArrayList<>();
      for (int c = 1; c <= about.getColumnCount(); c++) {
        String type = TYPES.get(about.getColumnTypeName(c));
        columns.add(new Frame.Series(about.getColumnName(c), type, new ArrayList<>()));
      }
      while (rows.next()) {
        for (int c = 1; c <= columns.size(); c++) {
          columns.get(c - 1).values().add(rows.getObject(c));
        }
      }
      return new Frame(columns);
    }
  }

  /** The one row that a question has for an answer; {@code FILE} in it is the file. */
  static List<Object> ask(Path file, String question) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question.replace("FILE", "'" + file + "'"))) {
      rows.next();
      List<Object> answer = new ArrayList<>();
      for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
        answer.add(rows.getObject(c));
      }
      return answer;
    }
  }

  static Map<String, String> metadata(Path file) throws SQLException {
    Map<String, String> metadata = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT key, value FROM parquet_kv_metadata('" + file + "')")) {
      while (rows.next()) {
        metadata.put(text(rows.getBlob(1)), text(rows.getBlob(2)));
      }
    }
    return metadata;
  }

  private static String text(Blob blob) throws SQLException {
    return new String(blob.getBytes(1, (int) blob.length()), UTF_8);
  }
}
