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

package io.otspring.documentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.otspring.boot.autoconfigure.OtsProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The configuration on the pages can be bound, so its names and values exist.
 */
class ConfigurationBlockTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.otspring.documentation.Pages#all")
	void configurationOfThePageCanBeBound(Path page) throws IOException {
		for (ConfigurationBlock block : ConfigurationBlock.in(page)) {
			assertThat(block.environment().getPropertySources()).as(block.text()).isNotEmpty();
			bind(block);
		}
	}

	@Test
	void nameThatDoesNotExistIsFound() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(new ConfigurationBlock("yaml", "ots:\n  endpiont: http://127.0.0.1:80\n")));
	}

	@Test
	void valueThatCannotBeIsFound() {
		for (String line : List.of("ots.call-timeout=soon", "ots.retry.policy=always")) {
			assertThatExceptionOfType(BindException.class)
				.isThrownBy(() -> bind(new ConfigurationBlock("properties", line + "\n")));
		}
	}

	private static void bind(ConfigurationBlock block) {
		Binder.get(block.environment(), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
			.bindOrCreate("ots", Bindable.of(OtsProperties.class));
	}

}
