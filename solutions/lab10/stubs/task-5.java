// Lab 10, task 5: mail at most once, transfer at least once, and name what a crash can do to each.

/** Mails the customer about the order. A mail never goes out twice; it may be lost. */
void mail(long order) throws Exception {
  throw ToDo.task(10, 5);
}

/** Transfers the photographer's share. It is never lost; it may go out twice. */
void transfer(long order) throws Exception {
  throw ToDo.task(10, 5);
}

static Worst worstForMail() {
  throw ToDo.task(10, 5);
}

static Worst worstForTransfer() {
  throw ToDo.task(10, 5);
}
