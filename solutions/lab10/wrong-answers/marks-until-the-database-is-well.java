// region: task-5
// caught by: the database refuses any statement: the exception reaches the worker
// says: Only SQL state 40001 means
void mail(long order) throws Exception {
  if (done.mark("OrderMail " + order)) {
    effects.mail(order);
  }
}

void transfer(long order) throws Exception {
  String key = "Transfer " + order;
  while (true) {
    try {
      if (!done.contains(key)) {
        effects.transfer(order);
        done.mark(key);
      }
      return;
    } catch (java.sql.SQLException e) {
      // the database is away for a moment
    }
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
