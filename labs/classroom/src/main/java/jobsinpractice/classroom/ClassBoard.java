package jobsinpractice.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import jobsinpractice.testkit.MachineTrouble;
import jobsinpractice.testkit.classroom.ClassCode;

/**
 * A class that is running. Everything that it knows is in this process and in its own Redis, which
 * writes nothing to the disk; {@link #close} ends both.
 */
public final class ClassBoard implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String NETWORK = "0.0.0.0";

  private final ClassCode code;
  private final BoardCertificate certificate;
  private final BoardJobs jobs;
  private final LearnerServer learners;
  private final PageServer page;

  private ClassBoard(
      ClassCode code,
      BoardCertificate certificate,
      BoardJobs jobs,
      LearnerServer learners,
      PageServer page) {
    this.code = code;
    this.certificate = certificate;
    this.jobs = jobs;
    this.learners = learners;
    this.page = page;
  }

  /**
   * Starts a class.
   *
   * @param lan whether other machines can reach it
   * @param host the address that learners connect to, for the page
   * @param port where it listens; 0 takes a free port
   * @param end called when the instructor ends the class on the page; must return at once
   */
  public static ClassBoard start(
      LabTexts texts, Clock clock, boolean lan, String host, int port, Runnable end) {
    BoardCertificate certificate = BoardCertificate.make();
    ClassCode code = ClassCode.of(certificate.sha256());
    ClassState state = new ClassState(clock, texts);
    BoardJobs jobs = new BoardJobs(state);
    LearnerServer learners = null;
    try {
      LearnerRequests requests = new LearnerRequests(texts.titles().keySet());
      learners =
          new LearnerServer(
              state, jobs, code, requests, certificate, clock, lan ? NETWORK : LOOPBACK, port);
      String join = "labs/lab class join " + host + ":" + learners.port() + " " + code;
      PageServer page = new PageServer(state, new BoardPage(texts), join, end);
      return new ClassBoard(code, certificate, jobs, learners, page);
    } catch (IOException | RuntimeException e) {
      if (learners != null) {
        learners.close();
      }
      jobs.close();
      throw e instanceof IOException io
          ? new UncheckedIOException("cannot start", io)
          : portTaken(e, port);
    }
  }

  private static RuntimeException portTaken(Exception e, int port) {
    return port == 0
        ? (RuntimeException) e
        : new MachineTrouble(
            "port " + port + " is not available (" + e.getMessage() + ")", "choose another --port");
  }

  public ClassCode code() {
    return code;
  }

  /** Returns the SHA-256 of the certificate: AB:CD:…. */
  public String fingerprint() {
    return certificate.fingerprint();
  }

  public int port() {
    return learners.port();
  }

  /** Returns the page's address on this machine; it contains a secret. */
  public URI page() {
    return page.address();
  }

  @Override
  public void close() {
    page.close();
    learners.close();
    jobs.close();
  }
}
