// region: task-3
    enum Answer {
      AGAIN,
      DONE,
      NEVER,
      OUR_BUG
    }

    Answer answer = Answer.OUR_BUG;
    Duration asked = null;
    if (error instanceof ProviderException provider) {
      java.util.Map<Integer, Answer> table =
          java.util.Map.of(
              ProviderException.NO_ANSWER, Answer.AGAIN,
              408, Answer.AGAIN,
              429, Answer.AGAIN,
              409, Answer.DONE);
      Answer others = provider.status() < 500 ? Answer.NEVER : Answer.AGAIN;
      answer = table.getOrDefault(provider.status(), others);
      asked = provider.retryAfter();
    }
    return switch (answer) {
      case OUR_BUG -> Decision.USUAL;
      case DONE -> Decision.DISCARD;
      case NEVER -> Decision.KILL;
      case AGAIN ->
          Decision.exactly(
              java.util.Optional.ofNullable(asked)
                  .orElse(Duration.ZERO)
                  .plus(backoff.apply(failures)));
    };
