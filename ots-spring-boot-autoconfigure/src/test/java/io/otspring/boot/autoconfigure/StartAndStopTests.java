/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.boot.autoconfigure;

import java.io.File;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.test.NewThreads;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for what an application costs while it only starts, and leaves behind when it is
 * closed.
 */
class StartAndStopTests {

	@Test
	void noThreadRunsBeforeTheFirstCall() {
		try (OtsTestServer server = OtsTestServer.start()) {
			NewThreads threads = NewThreads.sinceNow();
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
				.withPropertyValues(server.properties())
				.run(context -> {
					assertThat(context).hasSingleBean(OTSClient.class);
					assertThat(context.getBean(OTSAsyncClient.class)).isNotNull();
					assertThat(threads.names()).isEmpty();
					assertThat(server.connections()).isZero();
					context.getBean(OTSClient.class).listTable();
					assertThat(threads.names()).isNotEmpty();
				});
		}
	}

	@Test
	void twentyApplicationsLeaveNoThreadBehind() throws Exception {
		NewThreads threads = NewThreads.sinceNow();
		for (int round = 0; round < 20; round++) {
			Cycle.run(getClass().getClassLoader());
		}
		threads.awaitEnd();
	}

	@Test
	void restartsWithNewClassesLeaveNothingBehind() throws Exception {
		NewThreads threads = NewThreads.sinceNow();
		Set<Integer> ports = IntStream.range(0, 2).mapToObj(round -> restart()).collect(Collectors.toSet());
		threads.awaitEnd();
		for (int port : ports) {
			try (Socket socket = new Socket()) {
				assertThatIOException().isThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.1", port)));
			}
		}
	}

	private static int restart() {
		try (RestartClassLoader loader = new RestartClassLoader()) {
			Class<?> cycle = loader.loadClass(Cycle.class.getName());
			assertThat(cycle).isNotSameAs(Cycle.class);
			return (int) ((Callable<?>) cycle.getDeclaredConstructor().newInstance()).call();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * Starts an application, calls, and closes it.
	 */
	public static final class Cycle implements Callable<Integer> {

		@Override
		public Integer call() throws Exception {
			return run(Cycle.class.getClassLoader());
		}

		static int run(ClassLoader loader) throws Exception {
			Thread thread = Thread.currentThread();
			ClassLoader former = thread.getContextClassLoader();
			thread.setContextClassLoader(loader);
			try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
				.web(WebApplicationType.NONE)
				.bannerMode(Banner.Mode.OFF)
				.properties("ots.emulator.enabled=true")
				.run()) {
				context.getBean(OTSClient.class).listTable();
				context.getBean(OTSAsyncClient.class).listTable().get();
				return URI.create(context.getBean(OtsEmulator.class).endpoint()).getPort();
			}
			finally {
				thread.setContextClassLoader(former);
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class })
	static class Application {

	}

	/**
	 * Has its own copy of all classes of the project, as a developer's tool that restarts
	 * an application has.
	 */
	private static final class RestartClassLoader extends URLClassLoader {

		RestartClassLoader() {
			super(urls(), StartAndStopTests.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			synchronized (getClassLoadingLock(name)) {
				if (!name.startsWith("io.otspring.")) {
					return super.loadClass(name, resolve);
				}
				Class<?> loaded = findLoadedClass(name);
				return (loaded != null) ? loaded : findClass(name);
			}
		}

		private static URL[] urls() {
			String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
			return Arrays.stream(classPath.split(File.pathSeparator)).map(RestartClassLoader::url).toArray(URL[]::new);
		}

		private static URL url(String entry) {
			try {
				return Path.of(entry).toUri().toURL();
			}
			catch (MalformedURLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
