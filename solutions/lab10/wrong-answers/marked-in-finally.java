// region: task-5
// caught by: an effect throws: the exception reaches the worker, and the retry does the right thing
// says: the transfer was marked although the bank threw an exception
void mail(long order) throws Exception {
  if (done.mark("OrderMail " + order)) {
    effects.mail(order);
  }
}

void transfer(long order) throws Exception {
  String key = "Transfer " + order;
  if (done.contains(key)) return;
  try {
    effects.transfer(order);
  } finally {
    done.mark(key);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
