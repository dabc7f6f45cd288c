// region: task-5
// caught by: without a crash, each job runs twice for two orders: one mail and one transfer each
// says: the very key that it marks
void mail(long order) throws Exception {
  if (done.mark("mail " + order)) {
    effects.mail(order);
  }
}

void transfer(long order) throws Exception {
  if (!done.contains("shares " + order)) {
    effects.transfer(order);
    done.mark("share " + order);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
