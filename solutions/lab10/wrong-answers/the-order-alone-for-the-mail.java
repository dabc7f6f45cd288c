// region: task-5
// caught by: without a crash, each job runs twice for two orders: one mail and one transfer each
// says: could have the same key
void mail(long order) throws Exception {
  if (done.mark("order " + order)) {
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
