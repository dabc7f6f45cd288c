// region: task-3
// caught by: one process takes any number of pieces: it gets what is there, and no more
// says: the last piece never is
try (Connection connection = database.getConnection();
    PreparedStatement update = connection.prepareStatement("UPDATE stock SET amount = amount - 1 WHERE item = ? AND amount > 1")) {
  update.setString(1, item);
  return update.executeUpdate() == 1;
}
