//! A module of many ordinary functions, to measure the compiler with: functions as people write them, no two alike.

use std::fmt::Write as _;

/// How many functions the exported function calls in one list.
const GROUP: usize = 100;

/// The text of a module `large` of about so many lines. Its `main/1` prints a hash of what all its functions return.
pub fn module(lines: usize) -> String {
    let mut text = String::from(
        "-module(large).\n-export([main/1]).\n\
         -record(item, {id = 0 :: integer(), name = \"\" :: string(), tags = [] :: [atom()], next}).\n",
    );
    let mut calls = Vec::new();
    let mut written = text.lines().count();
    // Each call stands on a line of its own, and `main` takes a few.
    while written + calls.len() + calls.len() / GROUP * 3 < lines {
        let (function, call) = function(calls.len());
        written += function.lines().count() + 1;
        text.push('\n');
        text += &function;
        calls.push(call);
    }
    let groups: Vec<&[String]> = calls.chunks(GROUP).collect();
    let names: Vec<String> = (0..groups.len())
        .map(|group| format!("group_{group}()"))
        .collect();
    let _ = writeln!(
        text,
        "\nmain(_) ->\n    io:format(\"~p~n\", [erlang:phash2([{}])]).",
        names.join(", ")
    );
    for (index, group) in groups.iter().enumerate() {
        let _ = writeln!(
            text,
            "\ngroup_{index}() ->\n    [{}].",
            group.join(",\n     ")
        );
    }
    text
}

/// A function and a call of it.
fn function(number: usize) -> (String, String) {
    let templates: [fn(usize) -> (String, String); 8] =
        [sum, item, parse, update, select, server, command, walk];
    templates[number % templates.len()](number)
}

fn sum(n: usize) -> (String, String) {
    let (least, factor) = (n % 17, n % 7 + 1);
    let text = format!(
        "%% Sums what is large enough.
sum_{n}([], Acc) -> Acc;
sum_{n}([H | T], Acc) when is_integer(H), H > {least} ->
    sum_{n}(T, Acc + H * {factor});
sum_{n}([_ | T], Acc) ->
    sum_{n}(T, Acc).
"
    );
    (text, format!("sum_{n}(lists:seq(1, 20), 0)"))
}

fn item(n: usize) -> (String, String) {
    let (tag, divisor) = (n % 50, n % 5 + 2);
    let text = format!(
        "item_{n}(Id, Name) ->
    Item = #item{{id = Id, name = Name, tags = [tag_{tag}, other]}},
    case Item#item.id rem {divisor} of
        0 -> Item#item{{next = first}};
        1 when Name =/= \"\" -> Item#item{{next = second, tags = []}};
        _ -> Item
    end.
"
    );
    (text, format!("item_{n}({n}, \"name {n}\")"))
}

fn parse(n: usize) -> (String, String) {
    let (byte, limit) = (n % 256, n % 100 + 100);
    let text = format!(
        "parse_{n}(<<{byte}, Length:16, Body:Length/binary, Rest/binary>>, Acc) ->
    parse_{n}(Rest, [{{body, Body}} | Acc]);
parse_{n}(<<Kind, Rest/binary>>, Acc) when Kind < {limit} ->
    parse_{n}(Rest, [Kind | Acc]);
parse_{n}(<<>>, Acc) ->
    {{ok, lists:reverse(Acc)}};
parse_{n}(Other, _) ->
    {{error, byte_size(Other)}}.
"
    );
    (text, format!("parse_{n}(<<1, 2, 3, 250, {byte}>>, [])"))
}

fn update(n: usize) -> (String, String) {
    let label = n % 20;
    let text = format!(
        "update_{n}(Map, Key) ->
    try maps:get(Key, Map) of
        Value when is_list(Value) -> Map#{{Key := [new_{label} | Value]}};
        Value -> Map#{{Key => [Value, {n}], seen => true}}
    catch
        error:{{badkey, Missing}} -> Map#{{Missing => []}};
        Class:Reason -> #{{failed => {{Class, Reason}}}}
    end.
"
    );
    (text, format!("update_{n}(#{{a => {n}}}, b)"))
}

fn select(n: usize) -> (String, String) {
    let least = n % 9;
    let text = format!(
        "select_{n}(List, Limit) ->
    Squares = [{{X, X * X}} || X <- List, X > {least}, X < Limit],
    Names = [io_lib:format(\"~p: ~p\", [X, Y]) || {{X, Y}} <- Squares, Y rem 2 =:= 0],
    F = fun(Text, N) -> N + length(lists:flatten(Text)) end,
    lists:foldl(F, {n}, Names).
"
    );
    (text, format!("select_{n}(lists:seq(1, 12), 10)"))
}

fn server(n: usize) -> (String, String) {
    let text = format!(
        "server_{n}(State) ->
    receive
        {{call, From, {{add, N}}}} ->
            From ! {{self(), State + N}},
            server_{n}(State + N);
        {{call, From, get}} ->
            From ! {{self(), State}},
            server_{n}(State);
        stop -> {{stopped, State}}
    after 0 ->
        if State > {n} -> large; State =:= 0 -> none; true -> small end
    end.
"
    );
    (text, format!("server_{n}(0)"))
}

fn command(n: usize) -> (String, String) {
    let length = n % 8;
    let text = format!(
        "command_{n}(Text) ->
    case string:lexemes(Text, \" \") of
        [\"set\", Name, Value] -> {{set, list_to_atom(Name), list_to_integer(Value)}};
        [\"get\", Name] -> {{get, list_to_atom(Name)}};
        [\"list\" | Options] -> {{list, [list_to_atom(O) || O <- Options]}};
        [] -> empty;
        [Unknown | _] when length(Unknown) > {length} -> {{unknown, long, Unknown}};
        [Unknown | _] -> {{unknown, Unknown}}
    end.
"
    );
    (text, format!("command_{n}(\"set x {n}\")"))
}

fn walk(n: usize) -> (String, String) {
    let text = format!(
        "walk_{n}({{leaf, Value}}, Fun, Acc) -> Fun(Value, Acc);
walk_{n}({{node, Left, Right}}, Fun, Acc0) ->
    Acc1 = walk_{n}(Left, Fun, Acc0),
    walk_{n}(Right, Fun, Acc1);
walk_{n}({{many, Nodes}}, Fun, Acc) ->
    lists:foldl(fun(Node, A) -> walk_{n}(Node, Fun, A) end, Acc, Nodes).
"
    );
    let call = format!("walk_{n}({{node, {{leaf, {n}}}, {{leaf, 2}}}}, fun(A, B) -> A + B end, 0)");
    (text, call)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_module_has_about_as_many_lines() {
        let lines = super::module(20_000).lines().count();
        assert!((19_900..20_100).contains(&lines), "{lines}");
    }
}
