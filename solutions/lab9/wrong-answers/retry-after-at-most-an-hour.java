// region: task-3
// caught by: any answer of the provider leads to the decision in the table
// says: Is it limited?
if (!(error instanceof ProviderException answer)) return Decision.USUAL;
if (answer.status() == 409) return Decision.DISCARD;
if (answer.status() != 408 && !ProviderException.isTrouble(answer)) return Decision.KILL;
Duration delay = backoff.apply(failures);
if (answer.retryAfter() == null) return Decision.exactly(delay);
Duration hour = Duration.ofHours(1);
Duration asked = answer.retryAfter().compareTo(hour) > 0 ? hour : answer.retryAfter();
return Decision.exactly(asked.plus(delay));
