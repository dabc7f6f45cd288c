// region: task-5
// caught by: two processes mail about the order at the same moment: never two mails
// says: mark asks and marks in one step
void mail(long order) throws Exception {
  String key = "OrderMail " + order;
  if (!done.contains(key)) {
    done.mark(key);
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
  return Worst.TWICE;
}
