// region: task-5
// caught by: the transfer: the plug is pulled after any step, then the job runs again: never lost
// says: Transfer first, then mark
void mail(long order) throws Exception {
  if (done.mark("OrderMail " + order)) {
    effects.mail(order);
  }
}

void transfer(long order) throws Exception {
  if (done.mark("Transfer " + order)) {
    effects.transfer(order);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
