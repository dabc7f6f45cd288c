// region: task-3
// caught by: one process takes any number of pieces: it gets what is there, and no more
// says: more pieces were subtracted than take was called
try (Connection connection = database.getConnection();
    PreparedStatement update =
        connection.prepareStatement(
            "UPDATE stock SET amount = GREATEST(amount - 2, 0) WHERE item = ? AND amount > 0")) {
  update.setString(1, item);
  return update.executeUpdate() == 1;
}
