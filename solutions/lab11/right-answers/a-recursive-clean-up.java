// region: task-5
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    if (oldest == null || now.isBefore(oldest)) return Duration.ofMillis(0);
    return Duration.between(oldest, now);
  }
}

int cleanUp(Instant before) throws SQLException {
  int deleted;
  try (Connection connection = database.getConnection()) {
    deleted =
        Sql.update(
            connection,
            "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at < ? LIMIT 50)",
            before);
  }
  return deleted == 0 ? 0 : deleted + cleanUp(before);
}

static String index() {
  return "CREATE INDEX IF NOT EXISTS by_sent_at ON outbox (sent_at, order_id, id)";
}
