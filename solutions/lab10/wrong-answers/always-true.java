// region: task-3
// caught by: one process takes any number of pieces: it gets what is there, and no more
// says: return whether the UPDATE changed a row
try (Connection connection = database.getConnection();
    PreparedStatement update =
        connection.prepareStatement(
            "UPDATE stock SET amount = amount - 1 WHERE item = ? AND amount > 0")) {
  update.setString(1, item);
  update.executeUpdate();
  return true;
}
