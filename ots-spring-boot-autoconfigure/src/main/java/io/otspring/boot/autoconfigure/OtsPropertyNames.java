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

import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * The names of all properties of {@link OtsProperties}.
 *
 * @param names the names, for example {@code ots.pool.max-idle-time}
 */
record OtsPropertyNames(List<String> names) {

	private static final Pattern OF_FURTHER_CLIENT = Pattern.compile("(ots\\.clients\\.[^.]+)\\.(.+)");

	static OtsPropertyNames known() {
		return below("ots", OtsProperties.class);
	}

	private static OtsPropertyNames below(String prefix, Class<?> type) {
		List<String> names = new ArrayList<>();
		collect(type, prefix, names);
		return new OtsPropertyNames(List.copyOf(names));
	}

	/**
	 * Returns the name that differs least. A name counts as near as well if its last part
	 * is near: to leave out or mistake the group is as common as a misspelling.
	 */
	String nearestTo(String unknown) {
		Matcher ofFurtherClient = OF_FURTHER_CLIENT.matcher(unknown);
		return ofFurtherClient.matches() ? below(ofFurtherClient.group(1), OtsClientProperties.class).nearestOf(unknown)
				: nearestOf(unknown);
	}

	private String nearestOf(String unknown) {
		String wanted = uniform(unknown);
		String wantedEnd = uniform(lastElement(unknown));
		return this.names.stream()
			.min(Comparator
				.<String>comparingInt(name -> Math.min(distance(wanted, uniform(name)),
						1 + distance(wantedEnd, uniform(lastElement(name)))))
				.thenComparingInt(name -> distance(wanted, uniform(name)))
				.thenComparingInt(name -> -commonStart(wanted, uniform(name))))
			.orElseThrow();
	}

	/**
	 * Returns the name of the property for an option of the client.
	 * @param option the option, for example {@code poolMaxIdleTime}
	 */
	Optional<String> ofOption(String option) {
		String wanted = "ots" + uniform(option);
		return this.names.stream().filter(name -> uniform(name).replace(".", "").equals(wanted)).findFirst();
	}

	private static void collect(Class<?> type, String prefix, List<String> names) {
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(type)) {
			Method getter = property.getReadMethod();
			if (getter == null || getter.getDeclaringClass() == Object.class) {
				continue;
			}
			String name = prefix + "." + DataObjectPropertyName.toDashedForm(property.getName());
			if (property.getWriteMethod() != null) {
				names.add(name);
			}
			else {
				collect(property.getPropertyType(), name, names);
			}
		}
	}

	private static String lastElement(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static String uniform(String name) {
		return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

	private static int commonStart(String one, String other) {
		int length = 0;
		while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
			length++;
		}
		return length;
	}

	/**
	 * Returns how many characters must be put in, taken out or replaced to turn one text
	 * into the other.
	 */
	private static int distance(String from, String to) {
		int[] previous = new int[to.length() + 1];
		for (int column = 0; column <= to.length(); column++) {
			previous[column] = column;
		}
		for (int row = 1; row <= from.length(); row++) {
			int[] current = new int[to.length() + 1];
			current[0] = row;
			for (int column = 1; column <= to.length(); column++) {
				int replaced = previous[column - 1] + ((from.charAt(row - 1) != to.charAt(column - 1)) ? 1 : 0);
				current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
			}
			previous = current;
		}
		return previous[to.length()];
	}

}
