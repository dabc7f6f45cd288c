// region: task-4
    Payments.Payment before = payments.find(order);
    if (before != null && before.receipt() != null) {
      return before.receipt();
    }
    long cents = payments.cents(order);
    String key = "shop/card-payment/" + order;
    boolean first = payments.insert(order, key);
    System.out.println("order " + order + (first ? ": first run" : ": again, with the same key"));
    String receipt = provider.charge(key, order, cents);
    payments.store(order, receipt);
    return receipt;
