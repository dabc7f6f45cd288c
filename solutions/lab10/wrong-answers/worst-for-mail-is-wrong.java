// region: task-5
// caught by: what a crash at the worst moment does to a mail, and to a transfer
// says: the second run finds the mark, and the mail never goes out
void mail(long order) throws Exception {
  if (done.mark("OrderMail " + order)) {
    effects.mail(order);
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
  return Worst.TWICE;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
