// region: task-5
// caught by: without a crash, each job runs twice for two orders: one mail and one transfer each
// says: your key for the transfer is one of theirs
void mail(long order) throws Exception {
  if (done.mark("OrderMail " + order)) {
    effects.mail(order);
  }
}

void transfer(long order) throws Exception {
  if (!done.contains("ChargeOrder " + order)) {
    effects.transfer(order);
    done.mark("ChargeOrder " + order);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
