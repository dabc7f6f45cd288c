// region: task-3
// caught by: trouble at the provider is retried after the delay of backoff
// says: 429 is retried, and 408 is not
if (!(error instanceof ProviderException answer)) return Decision.USUAL;
if (ProviderException.isTrouble(answer)) {
  Duration asked = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
  return Decision.exactly(asked.plus(backoff.apply(failures)));
}
return answer.status() == 409 ? Decision.DISCARD : Decision.KILL;
