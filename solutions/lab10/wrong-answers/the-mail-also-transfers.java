// region: task-5
// caught by: without a crash, each job runs twice for two orders: one mail and one transfer each
// says: only one of the two methods have this effect
void mail(long order) throws Exception {
  if (done.mark("mail " + order)) {
    effects.mail(order);
    effects.transfer(order);
  }
}

void transfer(long order) throws Exception {
  if (!done.contains("share " + order)) {
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
