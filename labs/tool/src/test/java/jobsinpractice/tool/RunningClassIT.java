package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The address of a class that runs in another terminal")
class RunningClassIT {
  @Test
  @DisplayName("is kept while a program listens there that does not end, and then forgotten")
  void kept(@TempDir Path state) throws Exception {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    HttpServer busy = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    busy.createContext("/", exchange -> exchange.sendResponseHeaders(503, -1));
    busy.start();
    RunningClass running = RunningClass.of(state);
    running.save(URI.create("http://127.0.0.1:" + busy.getAddress().getPort() + "/secret/"));
    assertThat(running.end()).isFalse();
    assertThat(running.file()).exists();
    busy.stop(0);
    assertThat(running.end()).isFalse();
    assertThat(running.file()).doesNotExist();
  }
}
