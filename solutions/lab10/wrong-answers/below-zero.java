// region: task-3
// caught by: one process takes any number of pieces: it gets what is there, and no more
// says: subtract only WHERE amount > 0
try (Connection connection = database.getConnection();
    PreparedStatement update =
        connection.prepareStatement("UPDATE stock SET amount = amount - 1 WHERE item = ?")) {
  update.setString(1, item);
  return update.executeUpdate() == 1;
}
