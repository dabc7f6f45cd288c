// region: task-5
// caught by: the lag is the age of the oldest unsent row, for any rows
// says: the fraction of the second is lost
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    if (oldest == null || oldest.isAfter(now)) return Duration.ZERO;
    return Duration.ofSeconds(java.time.temporal.ChronoUnit.SECONDS.between(oldest, now));
  }
}

int cleanUp(Instant before) throws SQLException {
  int all = 0;
  int deleted;
  do {
    try (Connection connection = database.getConnection()) {
      deleted =
          Sql.update(
              connection,
              "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at < ? LIMIT ?)",
              before,
              PIECE);
    }
    all += deleted;
  } while (deleted > 0);
  return all;
}

static String index() {
  return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
}
