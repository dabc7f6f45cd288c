// region: task-5
// caught by: without a crash, each job runs twice for two orders: one mail and one transfer each
// says: because nothing was marked
void mail(long order) throws Exception {
  effects.mail(order);
}

void transfer(long order) throws Exception {
  effects.transfer(order);
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
