// region: task-5
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(
            connection,
            "SELECT created_at FROM outbox WHERE sent_at IS NULL ORDER BY created_at LIMIT 1");
    if (oldest == null) return Duration.ZERO;
    Duration lag = Duration.between(oldest, now);
    return lag.isNegative() ? Duration.ZERO : lag;
  }
}

int cleanUp(Instant before) throws SQLException {
  int all = 0;
  try (Connection connection = database.getConnection()) {
    connection.setAutoCommit(false);
    while (true) {
      java.util.List<Row> piece =
          Sql.rows(
              connection,
              "SELECT id, jid, job, order_id FROM outbox WHERE sent_at < ? ORDER BY sent_at LIMIT ?"
                  + " FOR UPDATE SKIP LOCKED",
              before,
              PIECE);
      for (Row row : piece) {
        all += Sql.update(connection, "DELETE FROM outbox WHERE id = ?", row.id());
      }
      connection.commit();
      if (piece.size() < PIECE) return all;
    }
  }
}

static String index() {
  return "CREATE INDEX to_push ON outbox (sent_at, order_id)";
}
