// region: task-5
// caught by: the mail: the plug is pulled after any step, then the job runs again: never two
// says: Mark first, then send
void mail(long order) throws Exception {
  if (!done.contains("mail " + order)) {
    effects.mail(order);
    done.mark("mail " + order);
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
