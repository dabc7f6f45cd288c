// Lab 11, task 5: return the age of the oldest unsent row, delete sent rows in small pieces, and
// return an index for the relay's query.

/**
 * Returns how long the unsent row with the earliest {@code created_at} has been waiting; zero if
 * there is none. It is never negative.
 */
Duration lag(Instant now) throws SQLException {
  throw ToDo.task(11, 5);
}

/**
 * Deletes all rows that were sent before this time, in transactions of at most PIECE rows.
 *
 * @return how many were deleted
 */
int cleanUp(Instant before) throws SQLException {
  throw ToDo.task(11, 5);
}

/**
 * Returns the statement that creates an index for the relay's query, and for the search for older
 * rows of an order.
 */
static String index() {
  throw ToDo.task(11, 5);
}
