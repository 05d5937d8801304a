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

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.contract.rule.Rule;
import io.otspring.contract.rule.Rules;
import io.otspring.contract.rule.Scene;
import io.otspring.contract.service.Account;
import io.otspring.contract.service.Service;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The emulator keeps the contract.
 */
class EmulatorContractTests {

	private static OtsEmulator emulator;

	private static Service service;

	private static Scene scene;

	@BeforeAll
	static void start() {
		emulator = OtsEmulator.builder().start();
		service = new Service(new Account(URI.create(emulator.endpoint()), emulator.instance(), emulator.accessKeyId(),
				emulator.accessKeySecret(), Optional.empty()));
		scene = new Scene(service);
	}

	@AfterAll
	static void stop() throws Exception {
		scene.close();
		emulator.close();
	}

	static Stream<Rule> rules() {
		return Rules.all().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void keepsTheRule(Rule rule) throws Exception {
		assertThat(rule.probe().observe(scene)).isEqualTo(rule.expected());
	}

	@Test
	void rulesHaveNamesOfTheirOwn() {
		assertThat(Rules.all()).extracting(Rule::name).doesNotHaveDuplicates().allMatch(name -> name.contains("/"));
	}

}
