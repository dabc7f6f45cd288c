// region: task-5
// caught by: an effect throws: the exception reaches the worker, and the retry does the right thing
// says: the exception was caught, so no one learns of it
void mail(long order) throws Exception {
  if (done.mark("OrderMail " + order)) {
    try {
      effects.mail(order);
    } catch (Exception e) {
      System.err.println(e);
    }
  }
}

void transfer(long order) throws Exception {
  String key = "Transfer " + order;
  if (!done.contains(key)) {
    effects.transfer(order);
    done.mark(key);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
