// region: task-5
// caught by: two processes mail about the order at the same moment: never two mails
// says: A Java lock keeps out the threads of its own process only
void mail(long order) throws Exception {
  synchronized (this) {
    if (!done.contains("OrderMail " + order)) {
      done.mark("OrderMail " + order);
      effects.mail(order);
    }
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
