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

package io.otspring.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Checks of parameters that the requests of all capabilities share. They refuse what
 * would certainly fail and leave limits to the service, which raises them for some
 * accounts.
 *
 * @since 0.1.0
 */
public final class Parameters {

	private Parameters() {
	}

	/**
	 * Returns a name that is not empty.
	 * @param kind what it is the name of, as {@code table}
	 * @param name the name
	 * @return the name
	 * @throws IllegalArgumentException if it is empty
	 */
	public static String requireName(String kind, String name) {
		if (name.isEmpty()) {
			throw new IllegalArgumentException("The name of " + withArticle(kind) + " must not be empty");
		}
		return name;
	}

	/**
	 * Returns a text that is not empty.
	 * @param parameter the name of the parameter
	 * @param text its value
	 * @return the text
	 * @throws IllegalArgumentException if it is empty
	 */
	public static String requireText(String parameter, String text) {
		if (text.isEmpty()) {
			throw new IllegalArgumentException(parameter + " must not be empty");
		}
		return text;
	}

	/**
	 * Returns what a builder cannot do without.
	 * @param <T> the type of the parameter
	 * @param parameter the name of the parameter
	 * @param value its value
	 * @return the value
	 * @throws IllegalArgumentException if it was not set
	 */
	public static <T> T requireSet(String parameter, @Nullable T value) {
		if (value == null) {
			throw new IllegalArgumentException("The request needs " + withArticle(parameter));
		}
		return value;
	}

	/**
	 * Returns a number that is at least 1.
	 * @param parameter the name of the parameter
	 * @param value its value
	 * @return the value
	 * @throws IllegalArgumentException if it is less than 1
	 */
	public static int requirePositive(String parameter, int value) {
		return (int) requirePositive(parameter, (long) value);
	}

	/**
	 * Returns a number that is at least 1.
	 * @param parameter the name of the parameter
	 * @param value its value
	 * @return the value
	 * @throws IllegalArgumentException if it is less than 1
	 */
	public static long requirePositive(String parameter, long value) {
		if (value < 1) {
			throw new IllegalArgumentException(parameter + " must be at least 1, not " + value);
		}
		return value;
	}

	private static String withArticle(String noun) {
		return ("aeiou".indexOf(noun.charAt(0)) >= 0) ? "an " + noun : "a " + noun;
	}

}
