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

package io.otspring.emulator.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.otspring.emulator.EmulatorStartException;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.data.DataException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that runs an emulator until it is stopped by a signal.
 *
 * @since 0.1.0
 */
@Command(name = "ots-emulator",
		description = "Runs a Tablestore server on this machine. Data is kept in memory, "
				+ "unless there is a directory for it.",
		versionProvider = ManifestVersion.class, defaultValueProvider = EnvironmentDefaults.class, sortOptions = false,
		usageHelpAutoWidth = true,
		footer = { "",
				"Options that are not given are taken from the environment, except those of TLS: "
						+ "--port is OTS_EMULATOR_PORT." },
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = {
				"1:The emulator cannot listen on that host and port, cannot use the data directory "
						+ "or the certificate, or cannot load or write a file",
				"2:An option is wrong", "130:Stopped by Ctrl+C (SIGINT)", "143:Stopped by SIGTERM" })
public final class EmulatorCommand implements Callable<Integer> {

	private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

	private static final int CANNOT_START = 1;

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private ListenOptions listen = new ListenOptions();

	@Mixin
	private AccessKeyOptions accessKeys = new AccessKeyOptions();

	@Mixin
	private TlsOptions tls = new TlsOptions();

	@Mixin
	private DataOptions data = new DataOptions();

	@Mixin
	private BehaviourOptions behaviour = new BehaviourOptions();

	@Option(names = "--quiet", description = "Print the ready line only.")
	private boolean quiet;

	@SuppressWarnings("unused")
	@Option(names = "--help", usageHelp = true, description = "Print this help.")
	private boolean help;

	@SuppressWarnings("unused")
	@Option(names = "--version", versionHelp = true, description = "Print the version.")
	private boolean version;

	/**
	 * Runs the command, and ends the process with its exit code.
	 */
	public static void main(String[] arguments) {
		// What is not a warning is of no interest on a terminal
		if (System.getProperty(LOG_LEVEL) == null) {
			System.setProperty(LOG_LEVEL, "warn");
		}
		System.exit(new CommandLine(new EmulatorCommand()).execute(arguments));
	}

	/**
	 * Runs an emulator for ever. It is stopped by the signal that ends the process.
	 * @return the exit code, if the emulator does not start
	 */
	@Override
	public Integer call() throws InterruptedException {
		CommandLine commandLine = Objects.requireNonNull(this.spec, "spec").commandLine();
		OtsEmulator emulator;
		try {
			emulator = builder(commandLine).start();
		}
		catch (EmulatorStartException | DataException | UncheckedIOException ex) {
			commandLine.getErr().println(ex.getMessage());
			commandLine.getErr().flush();
			return CANNOT_START;
		}
		Runtime.getRuntime()
			.addShutdownHook(new Thread(() -> stop(emulator, commandLine.getErr()), "ots-emulator-stop"));
		announce(emulator, commandLine.getOut());
		new CountDownLatch(1).await();
		return CommandLine.ExitCode.OK;
	}

	private OtsEmulator.Builder builder(CommandLine commandLine) {
		try {
			OtsEmulator.Builder builder = OtsEmulator.builder();
			this.listen.apply(builder);
			this.accessKeys.apply(builder);
			this.tls.apply(builder);
			this.data.apply(builder, this.quiet ? null : commandLine.getErr());
			this.behaviour.apply(builder);
			return builder;
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(commandLine, ex.getMessage());
		}
	}

	private static void stop(OtsEmulator emulator, PrintWriter err) {
		try {
			emulator.close();
		}
		catch (UncheckedIOException ex) {
			err.println(ex.getMessage());
			err.flush();
		}
	}

	private void announce(OtsEmulator emulator, PrintWriter out) {
		if (!this.quiet && this.accessKeys.isEmpty()) {
			out.println("access-key-secret=" + emulator.accessKeySecret());
		}
		out.println("OTS emulator ready at " + emulator.endpoint() + " instance=" + emulator.instance()
				+ " access-key-id=" + emulator.accessKeyId());
		out.flush();
	}

}
