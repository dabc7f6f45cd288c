// region: task-5
// caught by: the lag is the age of the oldest unsent row, for any rows
// says: which of the two times is the later one
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    if (oldest == null) {
      return Duration.ZERO;
    }
    Duration age = Duration.between(now, oldest);
    return age.isNegative() ? Duration.ZERO : age;
  }
}

int cleanUp(Instant before) throws SQLException {
  int total = 0;
  try (Connection connection = database.getConnection()) {
    int deleted;
    do {
      deleted =
          Sql.update(
              connection,
              "DELETE FROM outbox WHERE id IN"
                  + " (SELECT id FROM outbox WHERE sent_at < ? ORDER BY id LIMIT ?)",
              before,
              PIECE);
      total += deleted;
    } while (deleted > 0);
  }
  return total;
}

static String index() {
  return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
}
