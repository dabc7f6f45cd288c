// region: task-3
// caught by: Retry-After: the job waits that long, and then the delay of backoff
// says: the header is ignored
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
if (status != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
return Decision.exactly(backoff.apply(failures));
