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

package io.otspring.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.operation.OperationDispatcher;
import io.otspring.emulator.storage.MemoryStorage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	@ParameterizedTest
	@CsvSource({ "README.md,missing", "README.zh-CN.md,缺失" })
	void everyOperationIsNamedAndNoneOfThemIsSaidToBeMissing(String file, String missing) throws IOException {
		OperationDispatcher dispatcher = new OperationDispatcher(
				new Instances(new MemoryStorage(), InstantSource.system(), EngineSettings.DEFAULTS));
		assertThat(Files.readAllLines(Path.of(file))).isNotEmpty()
			.satisfies(lines -> assertThat(dispatcher.operations())
				.allSatisfy(operation -> assertThat(lines).filteredOn(line -> line.startsWith("| "))
					.filteredOn(line -> line.matches("\\| ([A-Za-z]+, )*" + operation + "(, [A-Za-z]+)* \\|.*"))
					.singleElement()
					.asString()
					.doesNotContain("| " + missing + " |")));
	}

}
