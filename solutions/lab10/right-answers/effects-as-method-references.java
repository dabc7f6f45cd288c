// region: task-5
  private interface Effect {
    void happen(long order) throws Exception;
  }

  private enum Choice {
    AT_MOST_ONCE(Worst.LOST),
    AT_LEAST_ONCE(Worst.TWICE);

    private final Worst worst;

    Choice(Worst worst) {
      this.worst = worst;
    }
  }

  void mail(long order) throws Exception {
    run("mail of sale ", Choice.AT_MOST_ONCE, effects::mail, order);
  }

  void transfer(long order) throws Exception {
    run("share of sale ", Choice.AT_LEAST_ONCE, effects::transfer, order);
  }

  private void run(String name, Choice choice, Effect effect, long order) throws Exception {
    String key = name + order;
    switch (choice) {
      case AT_MOST_ONCE -> {
        if (!done.mark(key)) {
          return;
        }
        effect.happen(order);
      }
      case AT_LEAST_ONCE -> {
        if (done.contains(key)) {
          return;
        }
        effect.happen(order);
        done.mark(key);
      }
      default -> throw new AssertionError(choice);
    }
  }

  static Worst worstForMail() {
    return Choice.AT_MOST_ONCE.worst;
  }

  static Worst worstForTransfer() {
    return Choice.AT_LEAST_ONCE.worst;
  }
