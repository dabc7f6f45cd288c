// region: task-5
// caught by: without a crash, each job runs twice for two orders: one mail and one transfer each
// says: Four effects need four keys
void mail(long order) throws Exception {
  if (done.mark("" + order)) {
    effects.mail(order);
  }
}

void transfer(long order) throws Exception {
  if (!done.contains("" + order)) {
    effects.transfer(order);
    done.mark("" + order);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
