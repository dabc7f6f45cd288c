// region: task-3
// caught by: the database refuses any statement: the exception reaches the caller
// says: Only SQL state 40001 means
while (true) {
  try (Connection connection = database.getConnection();
      PreparedStatement update =
          connection.prepareStatement(
              "UPDATE stock SET amount = amount - 1 WHERE item = ? AND amount > 0")) {
    update.setString(1, item);
    return update.executeUpdate() == 1;
  } catch (SQLException e) {
    // again
  }
}
