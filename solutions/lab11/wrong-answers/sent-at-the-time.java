// region: task-5
// caught by: the clean-up deletes rows that were sent before the time, and no others
// says: exactly at the time
/** Returns the age of the oldest unsent row; zero if there is none. It is never negative. */
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
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
                  + " (SELECT id FROM outbox WHERE sent_at <= ? ORDER BY id LIMIT ?)",
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
