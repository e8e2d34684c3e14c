%% Records, types, specs, imports and other attributes in the abstract format.
-module(forms_records_types).
-export([main/0]).

main() ->
    R = fun(Fields) -> {record, 5, r, [{record_field, 5, {atom, 5, F}, {integer, 5, V}} || {F, V} <- Fields]} end,
    Forms = [{attribute, 1, module, made},
             {attribute, 1, author, {somebody, "text", 1.5, <<1, 2>>}},
             {attribute, 2, import, {lists, [{reverse, 1}]}},
             {attribute, 3, record, {r, [{record_field, 3, {atom, 3, a}},
                                         {typed_record_field, {record_field, 3, {atom, 3, b}, {integer, 3, 7}},
                                          {type, 3, integer, []}}]}},
             {attribute, 4, type, {t, {type, 4, union, [{atom, 4, x}, {type, 4, list, [{type, 4, term, []}]}]}, []}},
             {attribute, 4, export_type, [{t, 0}]},
             {attribute, 4, spec, {{f, 0}, [{type, 4, 'fun', [{type, 4, product, []}, {user_type, 4, t, []}]}]}},
             {attribute, 4, export, [{f, 0}, {g, 0}, {h, 1}]},
             {function, 5, f, 0, [{clause, 5, [], [], [{call, 5, {atom, 5, reverse}, [{string, 5, "abc"}]}]}]},
             {function, 6, g, 0, [{clause, 6, [], [], [R([{a, 1}])]}]},
             {function, 7, h, 1, [{clause, 7, [{var, 7, 'X'}], [],
                                   [{tuple, 7, [{record_field, 7, {var, 7, 'X'}, r, {atom, 7, b}},
                                                {record, 7, {var, 7, 'X'}, r, [{record_field, 7, {atom, 7, b}, {atom, 7, new}}]},
                                                {record_index, 7, r, {atom, 7, a}}]}]}]}],
    {ok, made, Code, Warnings} = compile:forms(Forms, [return]),
    io:format("~p~n", [Warnings]),
    {module, made} = code:load_binary(made, "made", Code),
    io:format("~p ~p ~p~n", [made:f(), made:g(), made:h(made:g())]),
    io:format("~p~n", [proplists:get_value(author, made:module_info(attributes))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []
% expect: "cba" {r,1,7} {7,{r,1,new},2}
% expect: [{somebody,"text",1.5,<<1,2>>}]
