// region: task-3
// caught by: Retry-After: the job waits that long, and then the delay of backoff
// says: your code adds the header to the delay after a 429, and not after a 503
if (!(error instanceof ProviderException answer)) return Decision.USUAL;
int status = answer.status();
if (status == 409) return Decision.DISCARD;
if (status != 408 && !ProviderException.isTrouble(answer)) return Decision.KILL;
boolean tooMany = status == 429 && answer.retryAfter() != null;
return Decision.exactly(
    tooMany ? answer.retryAfter().plus(backoff.apply(failures)) : backoff.apply(failures));
