// region: task-5
// caught by: the clean-up deletes rows that were sent before the time, and no others
// says: the last piece, of fewer than 100 rows
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
    int old =
        Sql.rows(
                connection,
                "SELECT id, jid, job, order_id FROM outbox WHERE sent_at < ?",
                before)
            .size();
    for (int piece = 0; piece < old / PIECE; piece++) {
      total +=
          Sql.update(
              connection,
              "DELETE FROM outbox WHERE id IN"
                  + " (SELECT id FROM outbox WHERE sent_at < ? ORDER BY id LIMIT ?)",
              before,
              PIECE);
    }
  }
  return total;
}

static String index() {
  return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
}
