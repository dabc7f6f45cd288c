// region: task-5
void mail(long order) throws Exception {
  boolean mine = done.mark(key("mail", order));
  if (!mine) {
    return;
  }
  effects.mail(order);
}

void transfer(long order) throws Exception {
  if (done.contains(key("share", order))) return;
  effects.transfer(order);
  done.mark(key("share", order));
}

private static String key(String what, long order) {
  return what + "/" + order;
}

static Worst worstForMail() {
  return Worst.valueOf("LOST");
}

static Worst worstForTransfer() {
  return Worst.valueOf("TWICE");
}
