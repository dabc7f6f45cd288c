// region: task-3
// caught by: any answer of the provider leads to the decision in the table
// says: the engine counts the retries
if (!(error instanceof ProviderException provider)) {
  return Decision.USUAL;
}
if (provider.status() == 409) {
  return Decision.DISCARD;
}
if (failures >= 10 || provider.status() != 408 && !ProviderException.isTrouble(provider)) {
  return Decision.KILL;
}
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null ? delay : asked.plus(delay));
