// region: task-5
// caught by: what a crash at the worst moment does to a mail, and to a transfer
// says: the second run finds no mark, and transfers again
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
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.LOST;
}
