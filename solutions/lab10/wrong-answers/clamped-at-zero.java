// region: task-3
// caught by: one process takes any number of pieces: it gets what is there, and no more
// says: let it change none when the amount is 0
try (Connection connection = database.getConnection();
    PreparedStatement update =
        connection.prepareStatement(
            "UPDATE stock SET amount = GREATEST(amount - 1, 0) WHERE item = ?")) {
  update.setString(1, item);
  return update.executeUpdate() == 1;
}
