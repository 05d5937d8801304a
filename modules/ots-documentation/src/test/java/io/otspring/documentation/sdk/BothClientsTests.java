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

package io.otspring.documentation.sdk;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The official client and ours do not disturb each other in one application, whichever of
 * two jars comes first on the class path.
 */
class BothClientsTests {

	@ParameterizedTest
	@EnumSource
	void eachReadsWhatTheOtherWrites(ClassPathOrder order) throws Exception {
		List<String> classPath = order.sort(List.of(classPath().split(File.pathSeparator)));
		assertThat(classPath).anyMatch(entry -> entry.contains("tablestore-"));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", String.join(File.pathSeparator, classPath),
				BothClientsApplication.class.getName(), "--ots.emulator.enabled=true")
			.redirectErrorStream(true)
			.start();
		String output = process.inputReader().lines().collect(Collectors.joining("\n"));
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(output).contains("ours reads by the official one", "the official one reads by ours");
		assertThat(process.exitValue()).as(output).isZero();
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	enum ClassPathOrder {

		AS_DECLARED {

			@Override
			List<String> sort(List<String> classPath) {
				return classPath;
			}

		},

		REVERSED {

			@Override
			List<String> sort(List<String> classPath) {
				List<String> reversed = new ArrayList<>(classPath);
				Collections.reverse(reversed);
				return reversed;
			}

		};

		abstract List<String> sort(List<String> classPath);

	}

}
