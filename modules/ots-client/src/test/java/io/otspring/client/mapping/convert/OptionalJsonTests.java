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

package io.otspring.client.mapping.convert;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that Jackson may be absent.
 */
class OptionalJsonTests {

	private final Class<?> converters = new WithoutJackson().loadClass(ColumnConverters.class);

	@Test
	void typesThatAreNotJsonAreConverted() throws ReflectiveOperationException {
		assertThat(get(String.class).getClass()).isNotEqualTo(BuiltInConverter.class)
			.hasToString(BuiltInConverter.class.toString());
	}

	@Test
	void signaturesNeedNoJackson() {
		assertThat(this.converters.getDeclaredMethods()).isNotEmpty();
		assertThat(this.converters.getDeclaredClasses()).isNotEmpty()
			.allSatisfy(type -> assertThat(type.getDeclaredMethods()).isNotEmpty());
	}

	@Test
	void whatIsJsonIsRefusedWithWhatToAdd() {
		assertThatExceptionOfType(InvocationTargetException.class).isThrownBy(() -> get(List.class))
			.havingCause()
			.isInstanceOf(IllegalArgumentException.class)
			.withMessageStartingWith("java.util.List is stored as JSON")
			.withMessageContaining("@Json")
			.withMessageEndingWith("add the dependency tools.jackson.core:jackson-databind");
	}

	private Object get(Type type) throws ReflectiveOperationException {
		Object standard = this.converters.getMethod("standard").invoke(null);
		return this.converters.getMethod("get", Type.class).invoke(standard, type);
	}

	/**
	 * Loads the client anew, and no Jackson.
	 */
	private static final class WithoutJackson extends ClassLoader {

		private WithoutJackson() {
			super(OptionalJsonTests.class.getClassLoader());
		}

		Class<?> loadClass(Class<?> type) {
			try {
				return loadClass(type.getName());
			}
			catch (ClassNotFoundException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith("tools.jackson.")) {
				throw new ClassNotFoundException(name);
			}
			return name.startsWith("io.otspring.") ? loadAnew(name) : super.loadClass(name, resolve);
		}

		private Class<?> loadAnew(String name) throws ClassNotFoundException {
			synchronized (getClassLoadingLock(name)) {
				Class<?> loaded = findLoadedClass(name);
				if (loaded != null) {
					return loaded;
				}
				try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
					byte[] bytes = stream.readAllBytes();
					return defineClass(name, bytes, 0, bytes.length);
				}
				catch (IOException ex) {
					throw new ClassNotFoundException(name, ex);
				}
			}
		}

	}

}
