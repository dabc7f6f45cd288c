// region: task-5
// caught by: the database refuses any statement: the exception reaches the worker
// says: the exception was caught, so no one learns of it: the worker counts the job as done, and the
void mail(long order) throws Exception {
  boolean first;
  try {
    first = done.mark("OrderMail " + order);
  } catch (java.sql.SQLException e) {
    first = false;
  }
  if (first) {
    effects.mail(order);
  }
}

void transfer(long order) throws Exception {
  if (!done.contains("Transfer " + order)) {
    effects.transfer(order);
    done.mark("Transfer " + order);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
