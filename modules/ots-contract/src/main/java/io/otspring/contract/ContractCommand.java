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

package io.otspring.contract;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.otspring.contract.rule.Rule;
import io.otspring.contract.rule.Rules;
import io.otspring.contract.rule.Scene;
import io.otspring.contract.service.Account;
import io.otspring.contract.service.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that holds the rules against a server and prints which of them it keeps.
 *
 * @since 0.1.0
 */
@Command(name = "ots-contract", sortOptions = false, usageHelpAutoWidth = true,
		description = "Holds the rules of Tablestore against a server and prints which of them it keeps. Creates tables "
				+ "whose names start with contract_ and a random text, and deletes them at the end.",
		footerHeading = "%nEnvironment:%n",
		footer = { "  OTS_TEST_ENDPOINT           https://host or http://host:port",
				"  OTS_TEST_INSTANCE           name", "  OTS_TEST_ACCESS_KEY_ID      access key",
				"  OTS_TEST_ACCESS_KEY_SECRET  its secret",
				"  OTS_TEST_STS_TOKEN          token, for a temporary key" },
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:All rules hold", "1:Rules do not hold",
				"2:An option or a variable is wrong", "3:The server cannot be reached" })
public final class ContractCommand implements Callable<Integer> {

	private static final int DIFFERENT = 1;

	private static final int UNREACHABLE = 3;

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = "--only", paramLabel = "TEXT", description = "Look only at rules whose name has this in it.")
	private String only = "";

	@Option(names = "--list", description = "Print the rules and look at none.")
	private boolean list;

	@SuppressWarnings("unused")
	@Option(names = "--help", usageHelp = true, description = "Print this help.")
	private boolean help;

	/**
	 * Runs the command, and ends the process with its exit code.
	 */
	public static void main(String[] arguments) {
		PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
		System.exit(new CommandLine(new ContractCommand()).setOut(out).execute(arguments));
	}

	@Override
	public Integer call() {
		CommandLine commandLine = Objects.requireNonNull(this.spec, "spec").commandLine();
		List<Rule> rules = Rules.all().stream().filter(rule -> rule.name().contains(this.only)).toList();
		if (this.list) {
			rules.forEach(rule -> commandLine.getOut().println(rule.name() + ": " + rule.statement()));
			commandLine.getOut().flush();
			return CommandLine.ExitCode.OK;
		}
		Account account = account(commandLine);
		commandLine.getOut().println("Instance " + account);
		Report report = new Report(commandLine.getOut());
		try (Scene scene = new Scene(new Service(account))) {
			rules.forEach(rule -> report.add(Finding.of(rule, scene)));
		}
		catch (IOException | RuntimeException ex) {
			commandLine.getErr().println("The tables cannot be listed and deleted: " + ex.getMessage());
			return UNREACHABLE;
		}
		return report.finish() ? CommandLine.ExitCode.OK : DIFFERENT;
	}

	private static Account account(CommandLine commandLine) {
		try {
			return Account.of(System.getenv());
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(commandLine, String.valueOf(ex.getMessage()));
		}
	}

}
