// region: task-1
// caught by: retried with success: the retry set is empty again, the dead jobs stay
// says: keep what the first call has
  return known();
}

private Sizes known;

private Sizes known() {
  if (known == null) {
    known =
        new Sizes(
            new jobsinpractice.engine.admin.RetrySet(redis).size(),
            new jobsinpractice.engine.admin.DeadSet(redis).size());
  }
  return known;
