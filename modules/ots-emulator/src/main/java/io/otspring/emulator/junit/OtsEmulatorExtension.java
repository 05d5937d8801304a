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

package io.otspring.emulator.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.function.Consumer;

import io.otspring.emulator.OtsEmulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives the tests of a class an emulator on a port of its own, as a parameter of
 * constructors and methods:
 *
 * <pre class="code">
 * &#64;ExtendWith(OtsEmulatorExtension.class)
 * class OrdersTests {
 *
 *     &#64;Test
 *     &#64;OtsData("orders.jsonl")
 *     void findsOrders(OtsEmulator emulator) {
 *         // emulator.endpoint(), emulator.instance(), emulator.accessKeyId(), emulator.accessKeySecret()
 *     }
 *
 * }
 * </pre>
 *
 * It is started when the class needs it and closed after its last test; nested classes
 * share it. Fault rules and the time are reset after each test; {@link OtsData} gives
 * tests fresh data. Tests that share an emulator run one after the other, also if JUnit
 * runs tests in parallel. Registered by a field that is not static, the extension starts
 * an emulator for each test.
 *
 * @since 0.1.0
 */
public final class OtsEmulatorExtension
		implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private final Namespace namespace = Namespace.create(OtsEmulatorExtension.class, this);

	private final Consumer<OtsEmulator.Builder> settings;

	/**
	 * Creates an extension for an emulator with default settings.
	 */
	public OtsEmulatorExtension() {
		this(builder -> {
		});
	}

	private OtsEmulatorExtension(Consumer<OtsEmulator.Builder> settings) {
		this.settings = settings;
	}

	/**
	 * Creates an extension, which a field with {@code @RegisterExtension} holds.
	 * @param settings sets up the builder of each emulator
	 */
	public static OtsEmulatorExtension with(Consumer<OtsEmulator.Builder> settings) {
		return new OtsEmulatorExtension(settings);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		turns(context);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		turns(context).begin(context.getRequiredTestClass(), data(context));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		turns(context).end();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == OtsEmulator.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return turns(context).emulator();
	}

	private EmulatorTurns turns(ExtensionContext context) {
		return context.getStore(this.namespace)
			.computeIfAbsent(Running.class, key -> Running.start(this.settings), Running.class)
			.turns();
	}

	private static @Nullable OtsData data(ExtensionContext context) {
		OtsData found = data(context.getRequiredTestMethod());
		Class<?> type = context.getRequiredTestClass();
		while (found == null && type != null) {
			found = data(type);
			type = type.getEnclosingClass();
		}
		return found;
	}

	private static @Nullable OtsData data(AnnotatedElement element) {
		return AnnotationSupport.findAnnotation(element, OtsData.class).orElse(null);
	}

	/**
	 * An emulator that is closed with the store that it is in.
	 *
	 * @param turns who uses it
	 */
	private record Running(EmulatorTurns turns) implements AutoCloseable {

		static Running start(Consumer<OtsEmulator.Builder> settings) {
			OtsEmulator.Builder builder = OtsEmulator.builder();
			settings.accept(builder);
			return new Running(new EmulatorTurns(builder.start()));
		}

		@Override
		public void close() {
			this.turns.emulator().close();
		}

	}

}
